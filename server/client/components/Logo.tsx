import type { CentreBody } from '../../protocol/centre.ts'
import './logo.css'

type Props = { centre: CentreBody }

/** The centre's sign, if it has one. Its name stands beside it, so that it says nothing new. */
export const Logo = ({ centre }: Props) =>
  centre.look.logoPath === null ? null : <img class='logo' src={centre.look.logoPath} alt='' />
