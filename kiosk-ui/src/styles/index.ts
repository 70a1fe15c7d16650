/*
 * Every style sheet of the kiosk, in the order in which one overrides another. All are loaded with the first page: they
 * are small, and a sheet that came later would come after those that are to override it.
 */
import '../../../server/client/components/enrolment-page.css'
import './offline.css'
import '../../../server/client/components/logo.css'
import './dialog.css'
import './time-left.css'
import './arrive.css'
import '../../../server/client/components/service-mark.css'
import './tile.css'
import './pager.css'
import './notice.css'
import '../../../server/client/components/hall-plan.css'
import '../../../server/client/components/zone-badge.css'
import './ticket.css'
import './elsewhere.css'
import './welcome.css'
import './shell.css'
import './seated.css'
import '../../../server/client/tokens.css'
import './base.css'
