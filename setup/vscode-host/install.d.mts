export function installHost(): Promise<{ readonly server: string; readonly node: string; readonly browser: string }>;
export function isServerSupported(): boolean;
