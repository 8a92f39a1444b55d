/**
 * Every country as one tile of equal size, near where it lies: for small screens, slow lines, and whoever
 * finds Andorra sooner on it than on a map. One line per row, iso3 codes at a column each, dots for sea.
 */
const LAYOUT = `
.   .   .   .   .   .   .   .   .   .   .   ISL .   .   .   NOR SWE FIN .   .   .   .   .   .   .   .   .   .   .
.   CAN .   .   .   .   .   .   .   .   .   .   .   .   .   DNK EST LVA LTU .   .   RUS .   .   .   .   .   .   .
.   USA .   .   .   .   .   .   .   .   IRL GBR NLD BEL DEU POL BLR UKR .   .   .   KAZ .   MNG .   .   .   .   .
.   MEX .   .   BHS .   .   .   .   .   .   .   LUX CHE CZE SVK MDA ROU GEO AZE UZB KGZ TJK CHN PRK .   .   .   .
.   GTM BLZ CUB JAM DOM KNA ATG .   .   .   FRA LIE AUT SVN HUN SRB BGR ARM TKM AFG NPL BTN KOR JPN .   .   .   .
.   SLV HND HTI .   DMA LCA BRB .   .   PRT ESP MCO SMR HRV BIH XKX MKD TUR IRN PAK IND BGD MMR VNM .   .   .   .
.   .   NIC .   .   VCT GRD TTO .   .   AND .   .   ITA MNE ALB GRC CYP SYR IRQ KWT LKA .   LAO PHL PLW FSM MHL .
.   .   CRI PAN COL VEN GUY SUR .   .   .   .   .   MLT .   .   .   LBN PSE ISR JOR BHR QAT MDV THA KHM NRU KIR .
.   .   .   ECU PER BOL BRA .   .   .   MAR DZA TUN LBY EGY .   .   .   SAU ARE OMN .   MYS BRN .   PNG SLB TUV .
.   .   .   .   CHL PRY URY .   .   .   MRT MLI NER TCD SDN ERI DJI YEM .   .   .   .   SGP IDN TLS .   VUT WSM .
.   .   .   .   ARG .   .   .   CPV SEN BFA BEN NGA CAF SSD ETH SOM .   .   .   .   .   .   .   .   .   FJI TON .
.   .   .   .   .   .   .   .   GMB GIN GHA TGO CMR COD UGA KEN .   .   .   .   .   .   .   .   AUS .   .   .   .
.   .   .   .   .   .   .   .   GNB SLE LBR CIV GAB COG RWA TZA SYC .   .   .   .   .   .   .   .   NZL .   .   .
.   .   .   .   .   .   .   .   .   .   .   STP GNQ AGO ZMB BDI COM .   .   .   .   .   .   .   .   .   .   .   .
.   .   .   .   .   .   .   .   .   .   .   .   NAM BWA ZWE MWI MOZ MDG MUS .   .   .   .   .   .   .   .   .   .
.   .   .   .   .   .   .   .   .   .   .   .   .   ZAF LSO SWZ .   .   .   .   .   .   .   .   .   .   .   .   .
`;

export type Tile = { iso3: string; column: number; row: number };

/** The tiles from the top left, row by row; columns and rows count from 0. */
export const TILES: readonly Tile[] = LAYOUT.trim()
  .split("\n")
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((iso3, column) => (iso3 === "." ? [] : [{ iso3, column, row }])),
  );

export const TILE_COLUMNS = Math.max(...TILES.map(({ column }) => column)) + 1;
export const TILE_ROWS = Math.max(...TILES.map(({ row }) => row)) + 1;
