using static Sim.Cli.Commands.StarterKind;

namespace Sim.Cli.Commands;

/// <summary>A settlement of containers on the grid and the mains, as Lipa.</summary>
internal static class StarterContainers
{
    /// <summary>Its parts.</summary>
    public static StarterKind Of(int capacity) => new(
        "Container centre", Buildings(capacity), Supply(capacity), "heating_oil: 1.10 EUR/L", "",
        """
          insulate:
            about: 100 mm more insulation on walls and roofs of the sleeping containers
            set: { buildings.sleeping.shell.walls: mineral-wool-160, buildings.sleeping.shell.roof: mineral-wool-200 }
            cost: { capex_per_area: 45 EUR/m2, capex_per: envelope-area, lifetime: 30 years, source: estimate }
          shading:
            about: Blinds outside the windows and nets over the roofs of the sleeping containers in summer
            set: { buildings.sleeping.shell.shading: { blinds_above: 150 W/m2, roof: 50 % } }
            cost: { capex_each: 180 EUR, capex_per: unit, lifetime: 8 years, maintenance: 5 %, source: estimate }
          cooling:
            about: Split air conditioners in the sleeping containers, held at 25 C
            set: { buildings.sleeping.cooling: { kind: split-air-conditioner, capacity: 2.5 kW }, buildings.sleeping.setpoint.cooling: 25 C }
            cost: { capex_per_power: 260 EUR/kW, capex_per: cooler-power, lifetime: 12 years, maintenance: 4 %, source: estimate; EUR 650 for 2.5 kW }
        """, "insulate, solar, low-flow");

    private static string Buildings(int capacity) => Text($"""
        # Buildings are groups of equal units; names are yours. Size and fabric left out are those of a 20-foot container.
        buildings:
          sleeping:
            units: {Units(capacity, 4)}                         # FILL IN: living containers
            people_per_unit: {PerUnit(capacity, 4)} people
            shell: {"{"} walls: mineral-wool-60, roof: mineral-wool-100, floor: mineral-wool-60, glazing: double-clear {"}"}   # assumed
            heating: electric-radiators           # FILL IN: or split-heat-pump, oil-boiler, pellet-boiler, ...
            setpoint: {"{"} day: 20 C, night: 18 C {"}"}
        {Sanitary(capacity)}
          offices:
            units: {Units(capacity, 75)}                          # assumed: one container for 75 beds
            staff_share: 60 %                     # of the staff on duty
            heating: electric-radiators
          dining:
            units: 1                              # assumed: a hall for meals and the day
            awake_share: 15 %                     # of the residents who are on the site and awake
            staff_share: 10 %
            shell:
              width: {HallM(capacity)} m
              length: {2 * HallM(capacity)} m
              height: 3.5 m
              walls: pur-60
              roof: pur-60
              floor: pur-60
              floor_on: ground
              glazing: double-clear
              window_area: {HallM(capacity) * 2} m2
            heating: {"{"} kind: oil-boiler, capacity: {HallM(capacity) * HallM(capacity) * 2 * 0.15:0} kW {"}"}   # assumed: 150 W/m2
            setpoint: {"{"} day: 18 C, night: 16 C {"}"}

        """);

    private static string Supply(int capacity) => Text($"""
        hot_water:
          heater: electric                        # FILL IN; store and power follow the beds where left out

        electricity:
          grid: {"{"} import_limit: {PowerKw(0.8, capacity)} kW {"}"}     # FILL IN: the contracted power; interruptions are from the catalogue
          pv:
            roof: {"{"} peak: 0 kW, tilt: 10 deg {"}"}   # none yet; the option solar sets it; faces the equator unless azimuth says otherwise

        water:
          source: mains                           # FILL IN: mains, or trucks with a tank
          taps: {Units(capacity, 40)}                              # FILL IN the numbers of fixtures; assumed
          showers: {"{"} fixtures: {Units(capacity, 25)} {"}"}
          basins: {"{"} fixtures: {Units(capacity, 15)} {"}"}
          toilets: {"{"} fixtures: {Units(capacity, 20)} {"}"}

        waste: {"{"} residual: landfill, organics: landfill, recyclables: landfill {"}"}

        services:                               # laundry, catering, cleaning left out use no power or water here, but are charged per person-night (fixed_costs)
          laundry: {"{"} provider: in-house {"}"}
          catering: {"{"} provider: contractor, location: off-site, price: 2.6 EUR/meal {"}"}   # FILL IN the contract
          cleaning: {"{"} provider: in-house {"}"}

        """);

    // Width of a hall twice as long as wide with 0.4 m2 for each bed.
    private static double HallM(int capacity) => Math.Max(4, Math.Round(Math.Sqrt(capacity * 0.4 / 2)));
}
