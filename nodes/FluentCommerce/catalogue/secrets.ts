/** Members that grant access to whoever knows them. They are never selected unless the user chooses them. */
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
