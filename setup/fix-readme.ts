import { readFileSync, writeFileSync } from 'node:fs';
import { readmeWithViews } from './readme-with-views.ts';

const file = new URL('../README.md', import.meta.url);
writeFileSync(file, readmeWithViews(readFileSync(file, 'utf8')));
