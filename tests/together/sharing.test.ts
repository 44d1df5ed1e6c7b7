import { together } from './together';

together('sharing');
