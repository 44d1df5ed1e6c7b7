import { shareBrowser } from '../browser/workbenchPage';
import { together } from './together';

shareBrowser();
together('browser');
