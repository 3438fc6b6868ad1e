using Sim.Engine.Climate;
using static Sim.Cli.Commands.StarterKind;

namespace Sim.Cli.Commands;

/// <summary>A masonry building with a central boiler on the networks of a town, as Borici.</summary>
internal static class StarterDormitory
{
    // Rooms, corridors and fresh air of these buildings want 21 to 24 W a bed and kelvin, pipes' losses in it (sim size --heat).
    private const double KwPerBedK = 0.025, IndoorC = 22;

    /// <summary>Its parts.</summary>
    public static StarterKind Of(PlaceNormals place, int capacity) => new(
        "Dormitory", Buildings(place, capacity), Supply(capacity), "heating_oil: 1.10 EUR/L\n  lpg: 0.69 EUR/L", "",
        Text($$"""
          insulate:
            about: Insulated walls and roof
            set: { buildings.rooms.shell.walls: masonry-insulated, buildings.rooms.shell.roof: masonry-insulated }
            cost: { capex_per_area: 60 EUR/m2, capex_per: envelope-area, lifetime: 30 years, source: estimate }
          thermostats:
            about: Thermostatic valves on all radiators
            set: { buildings.rooms.setpoint.overheating: 0 K, buildings.common.setpoint.overheating: 0 K }
            cost: { capex_each: 80 EUR, capex_per: unit, lifetime: 12 years, maintenance: 2 %, source: estimate }
          pellet-boiler:
            about: A pellet boiler in place of the oil boiler
            set: { heat_network.plant: pellet-boiler }
            cost: { capex_per_power: 350 EUR/kW, capex_per: heater-power, lifetime: 20 years, maintenance: 3 %, source: estimate }
          shading:
            about: Blinds outside the windows
            set: { buildings.rooms.shell.shading: { blinds_above: 150 W/m2 }, buildings.common.shell.shading: { blinds_above: 150 W/m2 } }
            cost: { capex_per_area: 110 EUR/m2, capex_per: window-area, lifetime: 15 years, maintenance: 2 %, source: estimate }
          cooling:
            about: Split air conditioners in the rooms, held at 25 C
            set: { buildings.rooms.cooling: { kind: split-air-conditioner, capacity: 2.5 kW }, buildings.rooms.setpoint.cooling: 25 C }
            cost: { capex_per_power: 260 EUR/kW, capex_per: cooler-power, lifetime: 12 years, maintenance: 4 %, source: estimate; EUR 650 for 2.5 kW }
          heat-pump-dryers:
            about: Heat-pump dryers in place of vented ones
            set: { services.laundry.dryer: heat-pump }
            cost: { capex: {{6000 * Units(capacity, 140)}} EUR, lifetime: 12 years, maintenance: 5 %, source: estimate; EUR 6000 for each 140 beds }
          tap-water:
            about: Tap water drunk in place of bottled water
            set: { water.bottled: 0 L/person/day }
            cost: { capex: {{6 * capacity}} EUR, lifetime: 8 years, maintenance_cost: {{2 * capacity}} EUR/year, source: estimate; fountains and tests at EUR 6 a bed }
        """), "insulate, thermostats, pellet-boiler, heat-pump-dryers, tap-water, solar, low-flow");

    private static string Buildings(PlaceNormals place, int capacity) => Text($"""
        # Buildings are groups of equal units; names are yours. A room of the dormitory is one unit.
        buildings:
          rooms:
            units: {Units(capacity, 4)}                         # FILL IN: rooms
            people_per_unit: {PerUnit(capacity, 4)} people
            shell:                                # assumed: rooms of 20 m2 on four floors, one wall outside
              width: 4 m
              length: 5 m
              height: 2.7 m
              walls: masonry                      # or masonry-insulated
              roof: masonry
              floor: masonry
              floor_on: ground
              glazing: double-clear
              window_area: 2.5 m2
              attached_walls: 75 %                # shares that adjoin other heated rooms
              attached_roof: 75 %
              attached_floor: 75 %
              infiltration: 0.6 1/h
              thermal_bridges: 10 %
            heating: heat-network
            setpoint: {"{"} day: 20 C, night: 18 C, overheating: 2 K {"}"}   # overheating: FILL IN 0 K with thermostatic valves
          common:                                 # corridors, washrooms, dining room, offices as one
            units: 1
            awake_share: 20 %                     # of the residents who are on the site and awake
            staff_share: 80 %                     # of the staff on duty
            shell:                                # assumed: 3 m2 for each bed
              width: {Common(capacity).WidthM} m
              length: {Common(capacity).LengthM} m
              height: 3 m
              walls: masonry
              roof: masonry
              floor: masonry
              floor_on: ground
              glazing: double-clear
              window_area: {Common(capacity).WidthM + Common(capacity).LengthM} m2
              attached_roof: 50 %
              thermal_bridges: 10 %
            heating: heat-network
            setpoint: {"{"} day: 19 C, night: 17 C, overheating: 2 K {"}"}

        heat_network:                           # the boiler in the cellar
          plant: oil-boiler                     # FILL IN: oil-boiler, gas-boiler, lpg-boiler, pellet-boiler, air-water-heat-pump
          capacity: {PowerKw(KwPerBedK * (IndoorC - place.WinterDesignC), capacity)} kW                     # FILL IN; assumed: 25 W a bed and kelvin on the coldest day

        """);

    private static string Supply(int capacity) => Text($"""
        hot_water:
          heater: oil-boiler                      # FILL IN; store and power follow the beds where left out

        electricity:
          grid: {"{"} import_limit: {PowerKw(0.4, capacity)} kW {"}"}     # FILL IN: the contracted power; interruptions are from the catalogue
          pv:
            roof: {"{"} peak: 0 kW, tilt: 10 deg {"}"}   # none yet; the option solar sets it; faces the equator unless azimuth says otherwise

        water:
          source: mains
          bottled: 1 L/person/day                 # FILL IN; assumed
          taps: {Units(capacity, 40)}                              # FILL IN the numbers of fixtures; assumed
          showers: {"{"} fixtures: {Units(capacity, 25)} {"}"}
          basins: {"{"} fixtures: {Units(capacity, 15)} {"}"}
          toilets: {"{"} fixtures: {Units(capacity, 20)} {"}"}

        waste: {"{"} residual: landfill, organics: landfill, recyclables: landfill {"}"}

        services:                               # laundry, catering, cleaning left out use no power or water here, but are charged per person-night (fixed_costs)
          laundry: {"{"} provider: in-house, dryer: vented {"}"}   # machines on the site; assumed
          catering: {"{"} provider: in-house, cooking: lpg {"}"}   # a kitchen on the site; assumed
          cleaning: {"{"} provider: in-house {"}"}

        """);

    // A wing of 3 m2 for each bed, twice as long as wide unless small.
    private static (double WidthM, double LengthM) Common(int capacity)
    {
        double width = Math.Max(8, Math.Round(Math.Sqrt(capacity * 3.0 / 2)));
        return (width, Math.Max(8, Math.Round(capacity * 3.0 / width)));
    }
}
