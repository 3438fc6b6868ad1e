using System.Globalization;
using Sim.Engine.Climate;

namespace Sim.Cli.Commands;

/// <summary>
/// Writes the text of a first scenario for a place, a kind of centre and a capacity: sound as it stands, with comments
/// on what to fill in and what is assumed.
/// </summary>
internal static class Starter
{
    private const int CommentColumn = 38;

    /// <summary>Fewest and most beds.</summary>
    public const int LeastCapacity = 10, MostCapacity = 20_000;

    /// <summary>Beds where none are asked for.</summary>
    public static int UsualCapacity(CentreKind kind) => kind == CentreKind.ContainerCentre ? 500 : 300;

    /// <summary>The scenario's text.</summary>
    public static string Write(PlaceNormals place, CentreKind kind, int capacity)
    {
        string[] parts = [Head(place, kind, capacity), Buildings(kind, capacity), Supply(kind, capacity), Money(place, kind), Options(kind, capacity)];
        IEnumerable<string> lines = string.Join('\n', parts.Select(p => p.ReplaceLineEndings("\n"))).TrimEnd('\n').Split('\n').Select(Align);
        return string.Join('\n', lines) + "\n";
    }

    // What is filled in has its own length: comments behind values are set one below the other here.
    private static string Align(string line)
    {
        int hash = line.IndexOf(" # ", StringComparison.Ordinal);
        string value = hash < 0 ? line : line[..hash].TrimEnd();
        return value.Trim().Length == 0 ? line : hash < 0 ? value : value.PadRight(CommentColumn) + "  " + line[(hash + 1)..];
    }

    private static string Head(PlaceNormals place, CentreKind kind, int capacity)
    {
        string town = char.ToUpperInvariant(place.Name[0]) + place.Name[1..];
        string what = kind switch { CentreKind.ContainerCentre => "Container centre", CentreKind.Dormitory => "Dormitory", _ => "Tent camp" };
        return Text($"""
            # {what} of {capacity} beds near {town}: a beginning, to be replaced by the figures of your centre.
            #
            # FILL IN marks what only you can know; "assumed" marks a usual value that stands until you know better. What is
            # not written is filled from a catalogue of sourced defaults: sim explain FILE shows every value with its source,
            # sim check FILE says what is wrong or unlikely. A number always has its unit.

            name: {what} {town}                   # FILL IN
            about: {what} of {capacity} beds, first estimate

            period: {"{"} start: 2026, years: 10 {"}"}
            seed: 1                               # same seed, same weather and interruptions

            location:                             # FILL IN: those of the weather station of {town}
              latitude: {place.LatitudeDeg} deg
              longitude: {place.LongitudeDeg} deg
              elevation: {place.ElevationM} m
              time_zone: {place.TimeZone}

            climate:
              normals: {place.Name}               # weather generated from monthly normals; or epw: your-file.epw
              warming: 0 K                        # 1 K to 2 K to test a warmer future

            occupancy:
              capacity: {capacity} people
              constant: {Math.Round(capacity * 0.7)} people               # FILL IN; 70 % of the beds are assumed
              # instead of constant, the residents of each month (12 numbers):
              #   monthly: [210 people, 215 people, ...]
              # or recorded numbers (columns date and people, or a DTM export), and what follows the last of them:
              #   recorded: occupancy.csv
              #   future: model                   # or repeat, hold

            """);
    }

    private static string Buildings(CentreKind kind, int capacity) => kind switch
    {
        CentreKind.ContainerCentre => Containers(capacity),
        CentreKind.Dormitory => Rooms(capacity),
        _ => Tents(capacity),
    };

    private static string Containers(int capacity) => Text($"""
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
              width: {Hall(capacity)} m
              length: {2 * Hall(capacity)} m
              height: 3.5 m
              walls: pur-60
              roof: pur-60
              floor: pur-60
              floor_on: ground
              glazing: double-clear
              window_area: {Hall(capacity) * 2} m2
            heating: {"{"} kind: oil-boiler, capacity: {Hall(capacity) * Hall(capacity) * 2 * 0.15:0} kW {"}"}   # assumed: 150 W/m2
            setpoint: {"{"} day: 18 C, night: 16 C {"}"}

        """);

    private static string Rooms(int capacity) => Text($"""
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
            heating: {"{"} kind: oil-boiler, capacity: 2.5 kW {"}"}   # FILL IN; kW for each room
            setpoint: {"{"} day: 20 C, night: 18 C {"}"}
          common:                                 # corridors, washrooms, dining room, offices as one
            units: 1
            awake_share: 20 %                     # of the residents who are on the site and awake
            staff_share: 80 %                     # of the staff on duty
            shell:                                # assumed: 3 m2 for each bed
              width: {Common(capacity).Width} m
              length: {Common(capacity).Length} m
              height: 3 m
              walls: masonry
              roof: masonry
              floor: masonry
              floor_on: ground
              glazing: double-clear
              window_area: {Common(capacity).Width + Common(capacity).Length} m2
              attached_roof: 50 %
            heating: {"{"} kind: oil-boiler, capacity: {Common(capacity).Width * Common(capacity).Length * 0.1:0} kW {"}"}   # assumed: 100 W/m2
            setpoint: {"{"} day: 19 C, night: 17 C {"}"}

        """);

    private static string Tents(int capacity) => Text($"""
        # Buildings are groups of equal units; names are yours.
        buildings:
          tents:
            units: {Units(capacity, 8)}                          # FILL IN
            people_per_unit: {PerUnit(capacity, 8)} people
            shell:                                # assumed: 5.5 m by 6 m, 4.1 m2 for each person
              width: 5.5 m
              length: 6 m
              height: 2.2 m
              walls: tent-insulated               # or tent
              roof: tent-insulated
              floor: tent-insulated
              floor_on: ground
              glazing: plastic-sheet
              window_area: 1 m2
              infiltration: 1.5 1/h
            heating: {"{"} kind: diesel-heater, capacity: 10 kW {"}"}   # FILL IN; kW for each tent
            setpoint: {"{"} day: 18 C, night: 16 C {"}"}
        {Sanitary(capacity)}
          offices:
            units: {Units(capacity, 75)}                          # assumed: one container for 75 beds
            staff_share: 60 %                     # of the staff on duty
            heating: electric-radiators

        """);

    private static string Sanitary(int capacity) => Text($"""
          sanitary:
            units: {Units(capacity, 40)}                         # assumed: one container for 40 beds
            shell: {"{"} window_area: 0.5 m2 {"}"}
            heating: electric-radiators
            setpoint: {"{"} day: 18 C, night: 16 C {"}"}
        """);

    private static string Supply(CentreKind kind, int capacity)
    {
        bool tents = kind == CentreKind.TentCamp;
        string heater = kind == CentreKind.Dormitory ? "oil-boiler" : "electric";
        string water = tents
            ? Text($"""
              source: {"{"} kind: trucks, delivery: 10 m3, distance: 10 km {"}"}   # FILL IN
              tank: {"{"} volume: {Math.Max(20, Math.Ceiling(capacity * 0.1 / 10) * 10):0} m3 {"}"}                 # assumed: two days of use
            """)
            : "  source: mains                         # FILL IN: mains, or trucks with a tank";
        return Text($"""
            hot_water:
              heater: {heater}                        # FILL IN; store and power follow the beds where left out

            electricity:
              grid: {"{"} import_limit: {ImportLimitKw(kind, capacity)} kW {"}"}     # FILL IN: the contracted power; interruptions are from the catalogue
              pv:
                roof: {"{"} peak: 0 kW, tilt: 10 deg, azimuth: 180 deg {"}"}   # none yet; the option solar sets it

            water:
            {water}
              taps: {Units(capacity, 40)}                              # FILL IN the numbers of fixtures; assumed
              showers: {"{"} fixtures: {Units(capacity, 25)} {"}"}
              basins: {"{"} fixtures: {Units(capacity, 15)} {"}"}
              toilets: {"{"} fixtures: {Units(capacity, 20)} {"}"}

            waste: {"{"} residual: landfill, organics: landfill, recyclables: landfill {"}"}

            services:                               # a service left out is not given
              laundry: {"{"} provider: {(tents ? "contractor, location: off-site, price: 1.3 EUR/kg" : "in-house")} {"}"}
              catering: {"{"} provider: contractor, location: off-site, price: 2.6 EUR/meal {"}"}   # FILL IN the contract
              cleaning: {"{"} provider: in-house {"}"}

            """);
    }

    private static string Money(PlaceNormals place, CentreKind kind)
    {
        bool abroad = !place.TimeZone.EndsWith("Sarajevo", StringComparison.Ordinal);
        string note = abroad
            ? "# FILL IN: prices, wages, fixed costs, VAT and the grid's emissions are those of Bosnia and Herzegovina where left out."
            : "# FILL IN: prices of your contracts; left out, they are those of Bosnia and Herzegovina in 2025. KM is written BAM.";
        string fuel = kind == CentreKind.TentCamp ? "diesel: 1.19 EUR/L" : "heating_oil: 1.10 EUR/L";
        string bands = abroad ? "  # the hours of the night tariff are set by electricity.bands: single, own, ...\n" : "";
        return $$"""
            {{note}}
            prices:
              electricity: { day: 0.158 EUR/kWh, night: 0.079 EUR/kWh }
            {{bands}}  {{fuel}}

            """;
    }

    private static string Options(CentreKind kind, int capacity)
    {
        string name = kind == CentreKind.TentCamp ? "containers" : "insulate";
        string first = kind switch
        {
            CentreKind.ContainerCentre => """
                about: 100 mm more insulation on walls and roofs of the sleeping containers
                    set: { buildings.sleeping.shell.walls: mineral-wool-160, buildings.sleeping.shell.roof: mineral-wool-200 }
                    cost: { capex_per_area: 45 EUR/m2, capex_per: envelope-area, lifetime: 30 years, source: estimate }
                """,
            CentreKind.Dormitory => """
                about: Insulated walls and roof
                    set: { buildings.rooms.shell.walls: masonry-insulated, buildings.rooms.shell.roof: masonry-insulated }
                    cost: { capex_per_area: 60 EUR/m2, capex_per: envelope-area, lifetime: 30 years, source: estimate }
                """,
            _ => $$"""
                about: Living containers in place of tents
                    set:
                      buildings.tents.shell: {}             # an empty shell is that of a 20-foot container
                      buildings.tents.heating: electric-radiators
                      buildings.tents.units: {{Units(capacity, 4)}}
                      buildings.tents.people_per_unit: {{PerUnit(capacity, 4)}} people
                      electricity.grid.import_limit: {{ImportLimitKw(CentreKind.ContainerCentre, capacity)}} kW
                    cost: { capex_each: 5500 EUR, capex_per: unit, lifetime: 15 years, maintenance: 2 %, source: estimate }
                """,
        };
        return $$"""
            # Measures to compare; costs are estimates to be replaced by offers.
            options:
              {{name}}:
                {{first.Trim()}}
              solar:
                about: {{SolarKw(capacity)}} kW of solar modules
                set: { electricity.pv.roof.peak: {{SolarKw(capacity)}} kW }
                cost: { capex_per_power: 850 EUR/kW, capex_per: pv-peak, lifetime: 25 years, maintenance: 1.5 %, source: estimate }
              low-flow:
                about: Low-flow shower heads and aerators
                set: { water.showers.flow: 6.5 L/min, water.basins.flow: 3.5 L/min }
                cost: { capex_each: 15 EUR, capex_per: fixture, lifetime: 5 years, source: estimate }

            packages:
              all: [{{name}}, solar, low-flow]

            """;
    }

    private static int Units(int capacity, int people) => Math.Max(1, (capacity + people - 1) / people);

    // The beds of all units together are the capacity, to within the 5 % that a check allows.
    private static string PerUnit(int capacity, int people)
    {
        int units = Units(capacity, people);
        double each = units * people <= 1.04 * capacity ? people : Math.Round((double)capacity / units, 2);
        return each.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static int ImportLimitKw(CentreKind kind, int capacity) => (int)Math.Ceiling(((kind == CentreKind.ContainerCentre ? 0.8 : 0.4) * capacity + 30) / 10) * 10;

    private static int SolarKw(int capacity) => Math.Max(5, capacity / 30 * 5);

    // A wing of 3 m2 for each bed, twice as long as wide unless small.
    private static (double Width, double Length) Common(int capacity)
    {
        double width = Math.Max(8, Math.Round(Math.Sqrt(capacity * 3.0 / 2)));
        return (width, Math.Max(8, Math.Round(capacity * 3.0 / width)));
    }

    // Width of a hall twice as long as wide with 0.4 m2 for each bed.
    private static double Hall(int capacity) => Math.Max(4, Math.Round(Math.Sqrt(capacity * 0.4 / 2)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
