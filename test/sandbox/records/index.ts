export { Collections } from './collections';
export { Records, type Index } from './records';
export { Remembered } from './remembered';
export { placeOf, type Row } from './rows';
export { compareValues, valueAt, type Entity } from './values';
