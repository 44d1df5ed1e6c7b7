export { Banner, BannerAction } from './Banner';
