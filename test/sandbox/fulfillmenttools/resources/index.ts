import { ok, type FftRoutes } from '../context';
import { carrierRoutes } from './carriers';
import { facilityRoutes } from './facilities';
import { fileRoutes } from './files';
import { handoverJobRoutes } from './handoverJobs';
import { inboundRoutes } from './inbound';
import { itemReturnRoutes } from './itemReturns';
import { listingRoutes } from './listings';
import { orderActionRoutes } from './orderActions';
import { orderRoutes } from './orders';
import { packJobRoutes } from './packJobs';
import { parcelRoutes } from './parcels';
import { pickJobActionRoutes } from './pickJobActions';
import { pickJobRoutes } from './pickJobs';
import { processRoutes } from './processes';
import { promiseRoutes } from './promises';
import { allReasonRoutes } from './reasons';
import { reservationRoutes } from './reservations';
import { routingPlanRoutes } from './routingPlans';
import { safetyStockRoutes } from './safetyStocks';
import { shipmentRoutes } from './shipments';
import { stockActionRoutes } from './stockActions';
import { stockConfigurationRoutes } from './stockConfigurations';
import { stockFigureRoutes } from './stockFigures';
import { stockRoutes } from './stocks';
import { storageLocationRoutes } from './storageLocations';
import { subscriptionRoutes } from './subscriptions';
import { tagRoutes } from './tags';
import { userRoutes } from './users';

/** Operations with behaviour of their own; all others are served by `echo.ts`. */
export const FFT_ROUTES: FftRoutes = {
	...facilityRoutes,
	...listingRoutes,
	...stockRoutes,
	...stockActionRoutes,
	...stockFigureRoutes,
	...stockConfigurationRoutes,
	...safetyStockRoutes,
	...storageLocationRoutes,
	...orderRoutes,
	...orderActionRoutes,
	...processRoutes,
	...routingPlanRoutes,
	...pickJobRoutes,
	...pickJobActionRoutes,
	...packJobRoutes,
	...handoverJobRoutes,
	...shipmentRoutes,
	...parcelRoutes,
	...fileRoutes,
	...itemReturnRoutes,
	...inboundRoutes,
	...userRoutes,
	...carrierRoutes,
	...tagRoutes,
	...subscriptionRoutes,
	...reservationRoutes,
	...allReasonRoutes,
	...promiseRoutes,
	'GET /api/configurations/supportedlocales': () => ok(['de_DE', 'en_US', 'fr_FR', 'it_IT', 'pl_PL']),
	'GET /api/status': () => ok({ status: 'UP' }),
	'GET /api/health': () => ok({ status: 'UP', dependencies: [{ name: 'database', status: 'UP' }] }),
};
