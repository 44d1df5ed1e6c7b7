import { together } from './together';

together('architecture', 'hosting', 'packaging', 'selftest', 'tools', 'workbench', 'workbook');
