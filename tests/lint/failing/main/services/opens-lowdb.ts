import { Low } from 'lowdb';

export const database = (): unknown => Low;
