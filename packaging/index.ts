/** What webpack.config.js makes beside the bundles. */
export { EDITIONS } from './editions';
export { deploymentAddress, manifestFor } from './manifest';
export { metadataAt } from './metadataAt';
export { guideFiles } from './guide';
export { HELP_PAGE, SUPPORT_PAGE, helpPage, supportPage } from './pages';
