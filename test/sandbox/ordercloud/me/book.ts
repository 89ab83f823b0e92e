import type { Entity } from '../../store';
import type { Call, Handles } from '../context';
import { deleteOne, getOne, ok, patch, save, shown } from '../entities/crud';
import { refuse } from '../errors';
import { entitiesSource } from '../list/source';
import { assignedEntities } from './assigned';

/**
 * Addresses and credit cards of the caller: its own, which it can change, and those of its company assigned to it, which
 * it cannot.
 */
export const bookHandles: Handles = {
	...book('addresses', 'addressID', 'AddressID', 'Address'),
	...book('creditcards', 'creditcardID', 'CreditCardID', 'CreditCard'),
};

function book(name: string, parameter: string, member: string, type: string): Handles {
	const path = `/v1/me/${name}`;
	const item = `${path}/{${parameter}}`;
	const shared = (call: Call) => assignedEntities(call, `buyers/${call.caller.company}/${name}`, member);
	const own = (call: Call) => call.data.at(`me/${call.caller.username}/${name}`);
	const sharedOne = (call: Call) => shared(call).find(({ ID }) => ID === call.params[parameter]);
	/** Writes only the caller's own. */
	const guarded = (write: typeof patch) => (call: Call) => {
		if (!own(call).has(call.params[parameter]) && sharedOne(call)) {
			refuse(`${type}.CannotEditPublic`, 'It belongs to the company', null, 403);
		}
		return write(call);
	};
	return {
		[`GET ${path}`]: (call) => {
			const all = [
				...own(call)
					.all()
					.map(({ value }) => marked(value, true)),
				...shared(call).map((one) => marked(one, false)),
			];
			const show = ({ value }: { value: Entity }) => shown(call.kind, value);
			return call.lists.reply(call, { source: entitiesSource(all), name: call.request.path, show });
		},
		[`GET ${item}`]: (call) => {
			const common = own(call).has(call.params[parameter]) ? undefined : sharedOne(call);
			return common ? ok(call, marked(common, false)) : getOne(call);
		},
		[`PUT ${item}`]: guarded(save),
		[`PATCH ${item}`]: guarded(patch),
		[`DELETE ${item}`]: guarded(deleteOne),
	};
}

function marked(entity: Entity, Editable: boolean): Entity {
	return { ...entity, Editable };
}
