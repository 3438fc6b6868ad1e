using static Sim.Cli.Commands.StarterKind;

namespace Sim.Cli.Commands;

/// <summary>Tents with trucked water, chemical toilets and diesel for heat and power, as the provisional camp at Lipa.</summary>
internal static class StarterTents
{
    // Hire for each kW and month; some kilometres of line and a transformer.
    private const int HireEurPerKw = 12, LineEur = 180_000;

    /// <summary>Its parts.</summary>
    public static StarterKind Of(int capacity) => new(
        "Tent camp", Buildings(capacity), Supply(capacity), "diesel: 1.19 EUR/L                  # delivered", FixedCosts(capacity), Options(capacity),
        "liners, right-sized-generator, more-tanks, tap-water, low-flow");

    private static string Buildings(int capacity) => Text($"""
        # Buildings are groups of equal units; names are yours.
        buildings:
          tents:
            units: {Units(capacity, 8)}                          # FILL IN
            people_per_unit: {PerUnit(capacity, 8)} people
            shell:                                # assumed: 5.5 m by 6 m, 4.1 m2 for each person
              width: 5.5 m
              length: 6 m
              height: 2.2 m
              walls: tent                         # or tent-insulated: with an inner liner
              roof: tent
              floor: tent                         # plywood; tent-insulated: on foam
              floor_on: ground
              glazing: plastic-sheet
              window_area: 1 m2
              infiltration: 2 1/h
              thermal_bridges: 10 %
            heating: {"{"} kind: diesel-heater, capacity: 12 kW {"}"}   # FILL IN; or log-stove, electric-radiators; kW for each tent
            setpoint: {"{"} day: 18 C, night: 16 C, off_above: 10 C {"}"}
        {Sanitary(capacity)}
          offices:
            units: {Units(capacity, 75)}                          # assumed: one container for 75 beds
            staff_share: 60 %                     # of the staff on duty
            heating: electric-radiators

        """);

    private static string Supply(int capacity) => Text($"""
        hot_water:
          heater: {"{"} kind: electric, design: 0.05 kW/person {"}"}   # FILL IN; boilers of the sanitary containers, small

        electricity:
          grid: none                            # or import_limit: kW, with role: backup for the generator
          generator: {"{"} rated: {SetKw(capacity)} kW, role: prime {"}"}   # FILL IN; assumed, half as much again as is needed

        water:
          source: {"{"} kind: trucks, delivery: 10 m3, distance: 20 km {"}"}   # FILL IN
          tank: {"{"} volume: {TankM3(capacity, 1)} m3 {"}"}                 # FILL IN; assumed: a delivery and a day of use
          bottled: 1.5 L/person/day               # assumed
          taps: {Units(capacity, 100)}                              # FILL IN the numbers of fixtures; assumed
          showers: {"{"} fixtures: {Units(capacity, 50)}, uses: 0.4 1/person/day, duration: 3 min {"}"}
          basins: {"{"} fixtures: {Units(capacity, 50)}, uses: 4 1/person/day, hot_share: 0 % {"}"}
          toilets: {"{"} fixtures: {Units(capacity, 30)}, chemical: {"{"}{"}"} {"}"}   # emptied by truck; leave chemical out for flushed ones
          wastewater: {"{"} greywater: ground {"}"}   # or trucks (a holding tank), or sewer

        waste: {"{"} residual: landfill, organics: landfill, recyclables: landfill {"}"}

        services:                               # laundry, catering, cleaning left out use no power or water here, but are charged per person-night (fixed_costs)
          laundry: {"{"} provider: contractor, location: off-site, amount: 0.3 kg/person/day, price: 1.3 EUR/kg {"}"}
          catering: {"{"} provider: contractor, location: off-site, price: 2.6 EUR/meal {"}"}   # FILL IN the contract
          cleaning: {"{"} provider: in-house, area_per_person: 1.5 m2/person {"}"}

        """);

    // Such camps draw some 0.14 to 0.17 kW a bed at most; sets are bought too large.
    private static int NeededKw(int capacity) => (int)Math.Ceiling(0.17 * capacity + 1);

    private static int SetKw(int capacity) => (int)Math.Ceiling((0.25 * capacity + 5) / 5) * 5;

    // 20 L a bed and day beside a truck's 10 m3.
    private static int TankM3(int capacity, int days) => (int)Math.Ceiling((10 + 0.02 * capacity * days) / 2) * 2;

    private static string FixedCosts(int capacity) => Text($"""
        fixed_costs:
          lines:
            chemical-toilets:
              about: Hire of chemical toilets with service, EUR 100 a month each; assumed
              category: wastewater
              amount: {Units(capacity, 30) * 100} EUR/month
            generator-hire:
              about: Hire of the generating set, EUR 12 per kW and month; assumed
              category: electricity
              amount: {SetKw(capacity) * HireEurPerKw} EUR/month

        """);

    private static string Options(int capacity) => Text($$"""
          containers:
            about: Living containers in place of tents, with a connection to the grid
            set:
              buildings.tents.shell: {}             # an empty shell is that of a 20-foot container
              buildings.tents.heating: split-heat-pump
              buildings.tents.units: {{Units(capacity, 4)}}
              buildings.tents.people_per_unit: {{PerUnit(capacity, 4)}} people
              electricity.grid: { import_limit: {{PowerKw(0.5, capacity)}} kW }
              electricity.generator.role: backup
            cost: { capex: {{6150 * Units(capacity, 4) + LineEur}} EUR, lifetime: 15 years, maintenance: 2 %, source: estimate; EUR 6150 a container and EUR {{LineEur}} for the line to the grid }   # FILL IN
          liners:
            about: Inner liners of felt and fabric in the tents
            set: { buildings.tents.shell.walls: tent-insulated, buildings.tents.shell.roof: tent-insulated, buildings.tents.shell.infiltration: 1.5 1/h }
            cost: { capex_per_area: 18 EUR/m2, capex_per: envelope-area, lifetime: 3 years, source: estimate }
          right-sized-generator:
            about: A set of the size that is needed
            set: { electricity.generator.rated: {{NeededKw(capacity)}} kW, fixed_costs.lines.generator-hire.amount: {{NeededKw(capacity) * HireEurPerKw}} EUR/month }   # FILL IN from the highest load
            cost: { capex: 2000 EUR, lifetime: 5 years, source: estimate }
          more-tanks:
            about: Tanks for a delivery and three days of use
            set: { water.tank.volume: {{Math.Max(TankM3(capacity, 1) + 2, TankM3(capacity, 3))}} m3 }
            cost: { capex_per_volume: 150 EUR/m3, capex_per: tank-volume, lifetime: 15 years, maintenance: 1 %, source: estimate }
          tap-water:
            about: Water of the tanks, chlorinated and tested, drunk in place of bottled water
            set: { water.bottled: 0 L/person/day }
            cost: { capex: {{5 * capacity}} EUR, lifetime: 5 years, maintenance_cost: {{4 * capacity}} EUR/year, source: estimate; dosing pump and tests at EUR 5 a bed }
        """);
}
