export * from './types/errors.js';
