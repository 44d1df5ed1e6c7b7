import config from '../../jest.config.js';
import { AREAS } from './areas.js';

/** The unit tests of one area (MUTATED_AREA). */
export default {
  ...config.projects.find(({ displayName }) => displayName === 'unit'),
  testTimeout: config.testTimeout,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: AREAS[process.env.MUTATED_AREA].map((name) => `<rootDir>/tests/${name}.test.ts`),
};
