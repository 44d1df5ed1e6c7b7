/** What webpack.config.js makes beside the bundles. */
export { FUNCTIONS } from '../src/functions/list';
export { deploymentAddress, manifestFor } from './manifest';
export { metadataAt } from './metadataAt';
export { HELP_PAGE, SUPPORT_PAGE, helpPage, supportPage } from './pages';
