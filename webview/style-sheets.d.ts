/** Style sheets are imported for what they do: the bundler puts them beside the page. */
declare module '*.css';
