import { Outlet } from '@remix-run/react';
import { AdministrationNavigation } from '~/accounts/views/AdministrationNavigation';

/** Around every page of the administration; each asks for itself who may see it. */
export default function AdministrationRoute() {
  return (
    <>
      <AdministrationNavigation />
      <Outlet />
    </>
  );
}
