import type { Route } from '../http.js';
import type { RouteParts } from './route-parts.js';

export function gatewayRoutes({ gateway }: RouteParts): Route[] {
  return [
    { method: 'GET', pattern: '/gateway', isOpen: true, handle: () => ({ url: gateway.botInfo().url }) },
    { method: 'GET', pattern: '/gateway/bot', handle: () => gateway.botInfo() },
  ];
}
