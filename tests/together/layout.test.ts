import { together } from './together';

together('layout', 'fixtures');
