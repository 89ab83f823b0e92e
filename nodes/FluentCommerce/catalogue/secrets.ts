/** Members that give whoever knows them access. They are never asked for unless the user chooses them. */
const SECRETS: ReadonlySet<string> = new Set([
	'apiKey',
	'authorizationKey',
	'clientSecret',
	'password',
	'serviceAuthToken',
]);

export function isSecret(name: string): boolean {
	return SECRETS.has(name);
}
