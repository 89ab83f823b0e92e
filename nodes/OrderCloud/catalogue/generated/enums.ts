// Written by scripts/catalogue/ordercloud.mjs, never edited by hand.

export const enums: Readonly<Record<string, readonly string[]>> = {
	AccessLevel: ['Private', 'Public', 'Shareable'],
	ApiRole: ['ApiClientAdmin', 'ApiClientReader', 'AddressAdmin', 'AddressReader', 'AdminAddressAdmin', 'AdminAddressReader', 'AdminUserAdmin', 'AdminUserGroupAdmin', 'AdminUserGroupReader', 'AdminUserReader', 'ApprovalRuleAdmin', 'ApprovalRuleReader', 'BundleAdmin', 'BundleAssignmentAdmin', 'BundleReader', 'BuyerAdmin', 'BuyerImpersonation', 'BuyerReader', 'BuyerUserAdmin', 'BuyerUserReader', 'CatalogAdmin', 'CatalogReader', 'CategoryAdmin', 'CategoryReader', 'CostCenterAdmin', 'CostCenterReader', 'CreditCardAdmin', 'CreditCardReader', 'EntitySyncConfigAdmin', 'FullAccess', 'IncrementorAdmin', 'IncrementorReader', 'LocaleReader', 'LocaleAdmin', 'MeAddressAdmin', 'MeAdmin', 'MeCreditCardAdmin', 'MessageConfigAssignmentAdmin', 'MeSubscriptionAdmin', 'MeXpAdmin', 'OrderAdmin', 'OrderReader', 'OverrideShipping', 'OverrideTax', 'OverrideUnitPrice', 'PasswordReset', 'PriceScheduleAdmin', 'PriceScheduleReader', 'ProductAdmin', 'ProductAssignmentAdmin', 'ProductCollectionReader', 'ProductFacetAdmin', 'ProductFacetReader', 'ProductReader', 'ProductSyncConfigAdmin', 'PromotionAdmin', 'PromotionReader', 'SecurityProfileAdmin', 'SecurityProfileReader', 'SetSecurityProfile', 'ShipmentAdmin', 'ShipmentReader', 'Shopper', 'SpendingAccountAdmin', 'SpendingAccountReader', 'SubscriptionAdmin', 'SubscriptionReader', 'SupplierAddressAdmin', 'SupplierAddressReader', 'SupplierAdmin', 'SupplierReader', 'SupplierUserAdmin', 'SupplierUserGroupAdmin', 'SupplierUserGroupReader', 'SupplierUserReader', 'UnsubmittedOrderReader', 'UserGroupAdmin', 'UserGroupReader', 'OpenIDConnectReader', 'OpenIDConnectAdmin', 'MessageSenderReader', 'MessageSenderAdmin', 'XpIndexAdmin', 'WebhookReader', 'WebhookAdmin', 'IntegrationEventReader', 'IntegrationEventAdmin', 'TrackingEventReader', 'TrackingEventAdmin', 'DeliveryConfigAdmin', 'OrderSyncConfigAdmin', 'ErrorConfigAdmin', 'BulkReader'],
	ApprovalStatus: ['Pending', 'Approved', 'Declined'],
	ApprovalType: ['Order', 'OrderReturn'],
	CommerceRole: ['Buyer', 'Seller', 'Supplier'],
	DiscountLevel: ['Group', 'Company', 'BuyerGroup'],
	GroupLevel: ['Group', 'Company'],
	IntegrationEventType: ['OrderCheckout', 'OpenIDConnect', 'OrderReturn', 'AddToCart'],
	MessageType: ['OrderDeclined', 'OrderSubmitted', 'ShipmentCreated', 'ForgottenPassword', 'ForgottenUsername', 'OrderSubmittedForYourApproval', 'OrderSubmittedForApproval', 'OrderApproved', 'OrderSubmittedForYourApprovalHasBeenApproved', 'OrderSubmittedForYourApprovalHasBeenDeclined', 'NewUserInvitation', 'OrderReturnDeclined', 'OrderReturnSubmitted', 'OrderReturnSubmittedForYourApproval', 'OrderReturnSubmittedForApproval', 'OrderReturnApproved', 'OrderReturnSubmittedForYourApprovalHasBeenApproved', 'OrderReturnSubmittedForYourApprovalHasBeenDeclined', 'OrderReturnCompleted', 'SubscriptionReminder', 'ProductCollectionInvitationAccepted', 'ProductCollectionInvitationDeclined', 'OneTimePassword'],
	OrderDirection: ['Incoming', 'Outgoing', 'All'],
	OrderStatus: ['Unsubmitted', 'AwaitingApproval', 'Declined', 'Open', 'Completed', 'Canceled'],
	PartyType: ['User', 'Group', 'Company', 'BuyerGroup'],
	PaymentType: ['PurchaseOrder', 'CreditCard', 'SpendingAccount'],
	PriceMarkupType: ['NoMarkup', 'AmountPerQuantity', 'AmountTotal', 'Percentage'],
	SearchType: ['AnyTerm', 'AllTermsAnyField', 'AllTermsSameField', 'ExactPhrase', 'ExactPhrasePrefix'],
	SubscriptionInterval: ['Days', 'Weeks', 'Months'],
	TrackingEventType: ['UserLoggedIn', 'LineItemAdded', 'LineItemUpdated', 'OrderSubmitted'],
	UserOrderMoveOption: ['None', 'Unsubmitted', 'All'],
	XpThingType: ['Address', 'Variant', 'Order', 'OrderReturn', 'LineItem', 'CostCenter', 'CreditCard', 'Payment', 'Spec', 'SpecOption', 'UserGroup', 'Company', 'Category', 'PriceSchedule', 'Shipment', 'SpendingAccount', 'User', 'Promotion', 'ApprovalRule', 'SellerApprovalRule', 'Catalog', 'ProductFacet', 'MessageSender', 'InventoryRecord', 'ProductCollection', 'Subscription', 'GroupOrderInvitation', 'BuyerGroup', 'Discount'],
};

export const openEnums: readonly string[] = [
	'ApiRole',
	'MessageType',
	'XpThingType',
];
