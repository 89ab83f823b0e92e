/**
 * User input that cannot be used. Thrown before anything is sent. The node turns it into a NodeOperationError with the
 * item's index; the credential, into the message of its test.
 */
export class InputError extends Error {
	/**
	 * @param field label of the form or credential field, as the user sees it
	 * @param message what is wrong, in one sentence, naming the field in single quotes; never contains a secret value
	 * @param hint what to do
	 */
	constructor(
		readonly field: string,
		message: string,
		readonly hint: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
