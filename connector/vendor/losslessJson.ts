/** The part of lossless-json that is used: JSON whose numbers keep all their digits. */
export { isLosslessNumber, isSafeNumber, LosslessNumber, parse, stringify } from 'lossless-json';
