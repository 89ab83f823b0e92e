export { Collections } from './collections';
export { Records, type Index } from './records';
export { Remembered } from './resultCache';
export { placeOf, type Row } from './rows';
export { compareValues, valueAt, type Entity } from './values';
