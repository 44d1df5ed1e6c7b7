export { Notice, NOTICE_STAYS } from './Notice';
