import '@testing-library/react';
import { together } from './together';

together('taskpane');
