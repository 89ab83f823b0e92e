import type { Handles } from '../context';
import { keyHandles } from './keys';
import { linkHandles } from './links';
import { settingHandles } from './settings';
import { userHandles } from './users';

export const PARTY_HANDLES: Handles = { ...userHandles, ...linkHandles, ...settingHandles, ...keyHandles };
