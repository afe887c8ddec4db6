import type { memberActs as english } from '../en/member-acts.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

export const memberActs: Translation<typeof english> = {
  'member.useful-noted': 'Anotada como útil; gracias.',
  'member.useful-taken-back': 'Su voto se ha retirado.',
  'member.reports-need-a-server': 'Las denuncias van a los moderadores de un servidor; aquí no hay ninguno.',
  'member.what-is-wrong': '¿Qué está mal en esta respuesta? Los moderadores ven lo que elige, no quién es usted.',
  'member.choose-what-is-wrong': 'Elija qué está mal',
  'member.choose-a-reason': 'Elija uno de los motivos.',
  'member.reported-before': 'Ya la denunció antes.',
  'member.reported': 'La denuncia se envió a los moderadores; gracias.',
  'member.reported-in-log': ({ answer, channel, reasons }) =>
    wording`${strong('Denuncia:')} ${answer ?? 'una respuesta privada'} en ${channel}: ${reasons}`,

  'member.shared-already': 'Esta respuesta ya se compartió, o no se puede compartir.',
  'member.share-elsewhere': 'En este canal no respondo a nadie; compártala donde sí lo hago.',
  'member.share-limit-reached':
    'Este canal ya ha tenido en una hora tantas respuestas públicas como permiten sus moderadores.',
  'member.only-asker-removes': 'Solo quien preguntó y los moderadores pueden eliminar esta respuesta.',
  'member.only-asker-decides': 'Solo quien preguntó y los moderadores pueden decidir esto.',
  'member.decided-already': 'Esto ya se decidió, o pasó hace demasiado tiempo; empiece de nuevo.',
  'member.cancelled': 'Cancelado; no se ha cambiado nada.',
  'member.cancel': 'Cancelar',

  'member.restarting': 'Me estoy reiniciando; vuelva a preguntar dentro de un minuto.',
  'member.too-many-questions': 'Demasiadas preguntas a la vez; vuelva a preguntar dentro de unos segundos.',
  'member.took-too-long': 'Ha tardado demasiado; vuelva a preguntar dentro de un minuto.',
  'member.went-wrong': 'Algo ha fallado por mi parte; inténtelo de nuevo dentro de un minuto.',
  'member.of-another-version': () => wording`Esto es de otra versión de mí; ${command('help')} dice qué puedo hacer.`,
  'member.unknown-command': () => wording`Ya no conozco este comando; pruebe ${command('help')}.`,
  'member.message-not-sent-along': 'Discord no envió el mensaje; inténtelo una vez más.',

  'member.model-unusable':
    'El modelo de búsqueda por significado no se puede usar: quien me administra encontrará el motivo en mi registro.',
  'member.in-use': 'Otro proceso está trabajando con estos artículos; inténtelo de nuevo cuando termine.',
  'member.data-folder-unwritable':
    'No se puede escribir en mi carpeta de datos: quien me administra debe revisar sus permisos.',
  'member.database-unreadable':
    'El archivo de mi base de datos no se puede abrir: quien me administra debe repararlo, y mi registro dice cómo.',
  'member.corpus-unreadable':
    'El archivo de mis artículos no se puede abrir: quien me administra debe repararlo, y mi registro dice cómo.',
  'member.file-too-large': ({ name, megabytes }) => `${name} supera los ${megabytes} MB.`,
  'member.file-not-fetched': ({ name, why }) => `No se pudo obtener ${name}: ${why}.`,
};
