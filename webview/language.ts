import { type Translations, useTranslations } from '../src/protocol/translate.ts';

/** Takes the language of the window from the page, before anything of the page is drawn. */
const { language, translations } = document.body.dataset;
if (language && translations) useTranslations(language, JSON.parse(translations) as Translations);
