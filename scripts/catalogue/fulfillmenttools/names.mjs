import { isParameter } from './resources.mjs';
import { rules } from './rules.mjs';

/** Names that do not follow a rule, by the provider's operationId. */
const BY_ID = rules('name', {
	// Articles and their data.
	getForecastsForArticle: 'getForecasts',
	// Finds a process by another entity's identifier; Get uses the one in the path.
	getProcess: 'find',
	getCarrierConfiguration: 'getConfiguration',
	putCarrierConfiguration: 'replaceConfiguration',
	downloadProcessDocument: 'download',
	downloadMergedDocuments: 'merge',
	createDeliveryNote: 'createDeliveryNote',
	createReturnNote: 'createReturnNote',
	getDocumentSetDeprecated: 'getOld',
	addDocumentDeprecated: 'addDocumentOld',
	updateDocumentDeprecated: 'updateDocumentOld',
	downloadDocumentDeprecated: 'downloadDocumentOld',
	addContentToDocumentDeprecated: 'uploadDocumentOld',
	addDocument: 'addDocument',
	updateDocument: 'updateDocument',
	downloadDocument: 'downloadDocument',
	addContentToDocument: 'uploadDocument',
	getExternalActionLogs: 'getLogs',
	postExternalActionLog: 'addLog',
	createCustomServiceAdditionalInformation: 'addAdditionalInformation',
	deleteAdditionalInfo: 'deleteAdditionalInformation',
	updateCustomServiceAdditionalInformation: 'updateAdditionalInformation',
	calculateBestCarrier: 'prioritize',
	createCarrierToFacility: 'create',
	connectCarrierToFacility: 'replace',
	createFacilityCustomServiceConnection: 'create',
	putFacilityListing: 'replaceManyOfFacility',
	bulkUpsertListings: 'createOrUpdateMany',
	deleteListingsOfFacility: 'deleteAllOfFacility',
	getFacilityListingPartialStock: 'getPartialStocks',
	putFacilityListingPartialStock: 'replacePartialStocks',
	patchFacilityListingPartialStock: 'updatePartialStocks',
	deleteFacilityListingPartialStock: 'deletePartialStocks',
	getCapabilities: 'getCapabilities',
	healthCheck: 'getHealth',
	status: 'getStatus',
	validatePostalCode: 'validatePostalCode',
	executeGraphQLCommand: 'execute',
	getGraphQLPlayground: 'getPlayground',
	getStackForHandoverContainer: 'getStack',
	getStackForLoadUnit: 'getStack',
	upsertInboundProcessPurchaseOrder: 'replacePurchaseOrder',
	addReceiptToInboundProcess: 'addReceipt',
	createAttachment: 'uploadAttachment',
	getSignedAttachmentUrl: 'getAttachmentUrl',
	findItemReturns: 'find',
	createItemReturnParcel: 'createParcel',
	replaceReturnedLineItems: 'replaceReturnedLineItems',
	updateItemReturnLineItem: 'updateReturnedLineItem',
	replaceReturnedNotReturnableLineItems: 'replaceNotReturnableLineItems',
	updateItemReturnNotReturnableLineItem: 'updateNotReturnableLineItem',
	addServiceJobLink: 'addLink',
	addNestedServiceJobLink: 'addNestedLink',
	deleteLoadUnits: 'deleteOfPickJob',
	addLoadUnit: 'createMany',
	uploadLoadUnitTypeIcon: 'uploadIcon',
	uploadOperativeContainerTypeIcon: 'uploadIcon',
	searchLookupRecordItem: 'searchItems',
	getAvailableOperativeProcessActions: 'getAvailableActions',
	bulkCreateOrderRecords: 'createMany',
	addTargetContainers: 'create',
	// Despite its name, it adds a line item rather than a container.
	addTargetcontainer: 'addLineItemByPost',
	deleteLineItemTargetContainers: 'deleteLineItem',
	getReturnNotesForPackJob: 'getReturnNote',
	getReturnNotesForPickjob: 'getReturnNote',
	getReturnNotesForPackingTargetContainer: 'getReturnNote',
	getLabelForParcel: 'getLabel',
	getPickJobDocumentHandling: 'getDocumentHandling',
	getPackJobDocumentHandling: 'getDocumentHandling',
	queryPickJobLoadUnits: 'getLoadUnits',
	addPickJobLoadUnits: 'createLoadUnits',
	queryPickLineItemsSubstitutes: 'getAvailableSubstitutes',
	patchPickRunPickJobs: 'removePickJobByPatch',
	addDocumentToProcess: 'addDocument',
	readDocumentMetaInProcess: 'getDocument',
	downloadDocumentInProcess: 'downloadDocument',
	updateDocumentInProcess: 'replaceDocument',
	getProcessHistoryLogs: 'getHistory',
	rerouteProcess: 'reroute',
	triggerRetryNotRoutable: 'retryNotRoutable',
	postCheckoutOptions: 'getCheckoutOptions',
	checkoutoptionCollectEarliest: 'getEarliestCollect',
	checkoutoptionDeliveryEarliest: 'getEarliestDelivery',
	checkoutoptionDeliveryTimePeriod: 'getDeliveryInTimePeriod',
	checkoutOptionsTimepoint: 'getDeliveryAtTimePoint',
	postDeliveryPromise: 'create',
	addRemoteConfigurationScope: 'addScope',
	deleteScopeFromRemoteConfiguration: 'deleteScope',
	performReservationActions: 'performActions',
	reRoute: 'reroute',
	getRoutingDecisionLogs: 'getDecisionLogs',
	getDecisionlog: 'getDecisionLog',
	getRoutingPlansGraphBaseOnProcessRef: 'getGraph',
	evaluateRoutingStrategy: 'evaluate',
	evaluateRoutingStrategyNode: 'evaluateNode',
	bulkUpdateSafetyStock: 'createOrUpdateMany',
	getServiceContainersByServiceJobId: 'getServiceContainers',
	getServiceData: 'getServiceData',
	addParcel: 'createParcel',
	directCreateParcel: 'createParcelDirectly',
	upsertStocks: 'createOrUpdateMany',
	getStockSummaries: 'getSummaries',
	getEvents: 'getSupportedEvents',
	getResultingSubstitutesForTenantArticleId: 'getResulting',
	getNeedsPacking: 'checkNeedsPacking',
	assignFacility: 'assignFacility',
	getUserRoles: 'getPermissions',
	updateMe: 'updateMeByPatch',
	getEffectivePermissions: 'getMyPermissions',
	getStockDistribution: 'getStockDistribution',
	getAllRefuseReasons: 'getRefuseReasons',
	deleteNotificationCenterConfigChannel: 'deleteChannel',
	deleteNotificationCenterFacilityConfigChannel: 'deleteFacilityChannel',
	getNotificationCenterConfig: 'get',
	upsertNotificationCenterConfig: 'replace',
	getNotificationCenterFacilityConfig: 'getOfFacility',
	upsertNotificationCenterFacilityConfig: 'replaceOfFacility',
	getInventoryFacilityConfigurations: 'getInventoryOfFacility',
	upsertInventoryFacilityConfigurations: 'updateInventoryOfFacility',
	getFacilityStockConfiguration: 'getStockOfFacility',
	patchFacilityConfiguration: 'updateStockOfFacility',
	getLocales: 'getSupportedLocales',
	getTenantConnectorConfigurations: 'getTenantConnector',
	getOrderSourceConfiguration: 'getAll',
	postOrderSourceConfiguration: 'create',
	getPackingContainerRequirement: 'getContainerRequired',
	putPackingContainerRequirement: 'replaceContainerRequired',
});

/** Path segments as words. */
const SEGMENTS = { deliverynote: 'DeliveryNote', returnnote: 'ReturnNote', transferlabel: 'TransferLabel' };

/** Topics of configurations by their last path segment, as words. */
const CONFIGURATIONS = rules('configuration', {
	capacityplanningtimeframe: 'CapacityPlanningTimeframe',
	cutofftime: 'CutOffTime',
	deliverynote: 'DeliveryNote',
	fulfillmentprocessbuffer: 'FulfillmentProcessBuffer',
	gdpr: 'Gdpr',
	loadunit: 'LoadUnit',
	operativerestowing: 'Restowing',
	operativeservice: 'Services',
	ordercancelation: 'Cancelation',
	ordermodification: 'Modification',
	orderrecords: 'OrderRecords',
	orderrouting: 'OrderRouting',
	pickingtimes: 'PickingTimes',
	return: 'Returns',
	returnnote: 'ReturnNote',
	transittime: 'TransitTime',
});

/** Names of variants that the rule below does not give, by operationId and tag. */
const BY_TAG = rules('name of a variant', {
	'bulkOrdersAction:BULK_FORCE_CANCEL': 'forceCancelMany',
	'orderLineItemAction:UPDATE_CUSTOM_ATTRIBUTES': 'updateLineItemCustomAttributes',
	'pickJobAction:OBSOLETE': 'markObsolete',
	'pickJobAction:UPDATE_PICK_LINE_ITEM_RECORDABLE_ATTRIBUTES': 'updateLineItemRecordableAttributes',
	'patchPickJob:ModifyPickLineItem': 'updateLineItem',
	'patchPickJob:ModifyPickJobLastEditor': 'setLastEditor',
	'handoverJobAction:WAITING_FOR_INPUT': 'waitForInput',
	'handoverJobAction:UPDATE_LINEITEM': 'updateLineItem',
	'handoverJobAction:SPLIT_LINES_HANDOVER_JOB': 'splitLineItems',
	'handoverJobAction:UPDATE_HANDOVER_LINE_ITEM_RECORDABLE_ATTRIBUTES': 'updateLineItemRecordableAttributes',
	'handoverJobAction:MODIFY_PICKUP_SERVICES': 'modifyPickupServices',
	'patchHandoverjob:CancelHandoverjob': 'cancelByPatch',
	'patchHandoverjob:ModifyHandoverjob': 'update',
	'packJobAction:SPLIT_LINES_PACK_JOB': 'splitLineItems',
	'packJobAction:UPDATE_PACK_LINE_ITEM_RECORDABLE_ATTRIBUTES': 'updateLineItemRecordableAttributes',
	'packJobAction:MOVE_EACHES_TO_PACKING_SOURCE_CONTAINER': 'moveEachesToSourceContainer',
	'packJobAction:MOVE_EACHES_TO_PACKING_TARGET_CONTAINER': 'moveEachesToTargetContainer',
	'patchPackJob:ModifyPackLineItem': 'updateLineItem',
	'patchTargetcontainer:UpdatePackingTargetContainerLineItemRecordableAttributes': 'updateLineItemRecordableAttributes',
	'patchTargetContainerLineItem:UpdateLineItem': 'updateLineItemById',
	'patchTargetContainerLineItem:ReplaceLineItemCodes': 'replaceLineItemCodes',
	'parcelAction:SPLIT_LINES_PARCEL': 'splitItems',
	'parcelAction:UPDATE_PARCEL_ITEM_RECORDABLE_ATTRIBUTES': 'updateItemRecordableAttributes',
	'patchParcel:ModifyParcelLoadUnit': 'updateLoadUnits',
	'pickRunAction:SPLIT_LINES_PICK_RUN': 'splitLineItems',
	'patchPickRun:ModifyPickRunLineItem': 'updateLineItem',
	'shipmentActions:SPLIT_LINE_LINES_SHIPMENT': 'splitLineItems',
	'shipmentActions:UPDATE_SHIPMENT_LINE_ITEM_RECORDABLE_ATTRIBUTES': 'updateLineItemRecordableAttributes',
	'updateServiceJob:ObsoleteServiceJob': 'markObsolete',
	'updateServiceJob:SPLIT_LINES_SERVICE_JOB': 'splitLineItems',
	'updateServiceData:SELECT_ITEMS_FOR_SERVICE_JOB': 'selectItems',
	'updateServiceData:UNSELECT_ITEMS_FOR_SERVICE_JOB': 'unselectItems',
	'updateServiceData:ADD_SERVICE_DATA_AVAILABLE_LINE_ITEMS': 'addAvailableLineItems',
	'updateServiceData:REMOVE_SERVICE_DATA_AVAILABLE_LINE_ITEMS': 'removeAvailableLineItems',
	'updateServiceData:UPDATE_SERVICE_DATA_AVAILABLE_LINE_ITEMS': 'updateAvailableLineItems',
	'Post StowJob Actions:MODIFY_STOW_LINE_ITEMS': 'modifyLineItems',
	'Post StowJob Actions:OPEN_STOW_JOB': 'reopen',
	'applyOperativeProcessAction:ADD_TARGET_TIME_TO_OPERATIVE_PROCESS_ENTITIES': 'addTargetTime',
	'processAction:UPDATE_PROCESS_DELETION_DATE': 'updateDeletionDate',
	'patchProcess:AddTagsToProcess': 'addTagsByPatch',
	'patchProcess:AssignFacilityToProcess': 'assignFacilityByPatch',
	'facilityGroupAction:VERSIONLESS_ADD_FACILITIES_TO_GROUP': 'addFacilitiesVersionless',
	'facilityGroupAction:VERSIONLESS_REMOVE_FACILITIES_FROM_GROUP': 'removeFacilitiesVersionless',
	'facilityGroupAction:ADD_FACILITIES_TO_GROUP': 'addFacilities',
	'facilityGroupAction:REMOVE_FACILITIES_FROM_GROUP': 'removeFacilities',
	'executeNotificationCenterFacilityConfigAction:ADD_CHANNEL': 'addFacilityChannel',
	'executeNotificationCenterFacilityConfigAction:UPDATE_CHANNEL': 'updateFacilityChannel',
	'patchFacility:ModifyFacility': 'updateByActions',
	'patchCustomService:ModifyCustomService': 'updateByActions',
	'patchFacilityListingPartialStock:ModifyPartialStock': 'updatePartialStocks',
	'patchPickRunPickJobs:RemovePickJobFromPickRun': 'removePickJobByPatch',
	'executeMeAction:ModifyMe': 'updateMe',
	'executeMeAction:ModifyCredentials': 'updateMyCredentials',
	'performStocksActions:UPDATE_VERSIONLESS': 'createOrUpdateManyVersionless',
});

/** Names of bodies with one variant and no tag. */
const UNTAGGED = {
	performLabelAction: 'requestLabel',
	loadUnitActions: 'updateLineItemRecordableAttributes',
};

/** Actions that exist twice: in the newer POST and in the PATCH, which is then marked as such. */
const BY_PATCH = new Set(['restart', 'reset', 'abort', 'start', 'cancel', 'finish', 'updateGdprCleanupDate']);

/**
 * Name of an operation without variants.
 *
 * @param {{ id: string, method: string, rest: string[], resource: string, prefix: string[], list: boolean }} of
 */
export function operationName({ id, method, rest, resource, prefix, list }) {
	if (Object.hasOwn(BY_ID, id)) return BY_ID[id];
	if (Object.hasOwn(UNTAGGED, id)) return UNTAGGED[id];
	const verb = { get: 'get', post: 'create', put: 'replace', patch: 'update', delete: 'delete' }[method];
	if (resource.endsWith('Configuration') && prefix.includes('configurations'))
		return verb + configuration(resource, [...prefix, ...rest]);
	if (rest.at(-1) === 'search') return 'search';
	const named = rest.filter((segment) => !isParameter(segment));
	if (named.length > 0) return verb + named.map((part) => SEGMENTS[part] ?? capital(part)).join('');
	if (method === 'get' && (list || rest.length === 0)) return rest.length === 0 ? 'getAll' : 'get';
	return verb;
}

/** Name of a variant: its tag without the words of the resource. */
export function variantName({ id, method, resource, tag }) {
	const known = BY_TAG[`${id}:${tag}`];
	if (known !== undefined) return known;
	const words = split(tag);
	const own = split(resource);
	for (let at = 0; at + own.length <= words.length; at++) {
		if (own.every((word, index) => words[at + index] === word)) words.splice(at, own.length);
	}
	while (words.length > 1 && ['to', 'on', 'from', 'in', 'for', 'of'].includes(words.at(-1))) words.pop();
	if (words.at(-1) === 'action' && words.length > 1) words.pop();
	const [verb, ...others] = words;
	const name = [verb === 'modify' && others.length === 0 ? 'update' : verb, ...others.map(capital)].join('');
	return method === 'patch' && BY_PATCH.has(name) ? `${name}ByPatch` : name;
}

function configuration(resource, segments) {
	const last = segments.slice(segments.indexOf('configurations') + 1).filter((segment) => !isParameter(segment));
	if (last[0] === 'tags') return 'Tags';
	const name = last.map((part) => CONFIGURATIONS[part] ?? capital(part)).join('');
	return name === capital(resource.replace(/Configuration$/, '')) ? '' : name;
}

function split(name) {
	const parts = name.includes('_') ? name.split('_') : (name.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name]);
	return parts.map((part) => part.toLowerCase());
}

function capital(word) {
	return word[0].toUpperCase() + word.slice(1);
}
