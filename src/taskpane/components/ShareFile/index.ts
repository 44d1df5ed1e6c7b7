export { ResumeFormulas } from './ResumeFormulas';
export { SharedBanner } from './SharedBanner';
export { ShareFile } from './ShareFile';
