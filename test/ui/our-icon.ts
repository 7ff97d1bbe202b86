import type { Locator, Page } from 'playwright-core';

/** What opens our views in the activity bar; where they are open it closes them. */
export const ourIcon = (page: Page): Locator =>
  page
    .locator('.activitybar .action-item[aria-label*="Code Anatomy"], .activitybar a[aria-label*="Code Anatomy"]')
    .first();
