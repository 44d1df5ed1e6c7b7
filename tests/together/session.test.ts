import { together } from './together';

together('session');
