import { together } from './together';

together('core', 'functions', 'golden', 'plan', 'property');
