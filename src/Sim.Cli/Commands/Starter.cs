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
        var own = StarterKind.Of(place, kind, capacity);
        string[] parts = [Head(place, own.What, capacity), own.Buildings, own.Supply, Money(place, own.FuelPrices), own.FixedCosts, Options(own, capacity)];
        IEnumerable<string> lines = string.Join('\n', parts.Where(p => p.Length > 0).Select(p => p.ReplaceLineEndings("\n"))).TrimEnd('\n').Split('\n').Select(Align);
        return string.Join('\n', lines) + "\n";
    }

    // What is filled in has its own length: comments behind values are set one below the other here.
    private static string Align(string line)
    {
        int hash = line.IndexOf(" # ", StringComparison.Ordinal);
        string value = hash < 0 ? line : line[..hash].TrimEnd();
        return value.Trim().Length == 0 ? line : hash < 0 ? value : value.PadRight(CommentColumn) + "  " + line[(hash + 1)..];
    }

    private static string Head(PlaceNormals place, string what, int capacity)
    {
        string town = char.ToUpperInvariant(place.Name[0]) + place.Name[1..];
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
              #   monthly: [{Math.Round(capacity * 0.7)} people, {Math.Round(capacity * 0.75)} people, ...]
              # or recorded numbers (columns date and people, or a DTM export), and what follows the last of them:
              #   recorded: occupancy.csv
              #   future: model                   # or repeat, hold

            """);
    }

    private static string Money(PlaceNormals place, string fuelPrices)
    {
        bool abroad = !place.TimeZone.EndsWith("Sarajevo", StringComparison.Ordinal);
        string note = abroad
            ? "# FILL IN: prices, wages, fixed costs, VAT and the grid's emissions are those of Bosnia and Herzegovina where left out."
            : "# FILL IN: prices of your contracts; left out, they are those of Bosnia and Herzegovina in 2025. KM is written BAM.";
        string bands = abroad ? "  # the hours of the night tariff are set by electricity.bands: single, own, ...\n" : "";
        return $$"""
            {{note}}
            prices:
              electricity: { day: 0.158 EUR/kWh, night: 0.079 EUR/kWh }
            {{bands}}  {{fuelPrices}}

            """;
    }

    private static string Options(StarterKind kind, int capacity) => Text($$"""
        # Measures to compare; costs are estimates to be replaced by offers.
        options:
        {{kind.Options}}
          solar:
            about: {{SolarKw(capacity)}} kW of solar modules
            set: { electricity.pv: { roof: { peak: {{SolarKw(capacity)}} kW, tilt: 10 deg } } }
            cost: { capex_per_power: 850 EUR/kW, capex_per: pv-peak, lifetime: 25 years, maintenance: 1.5 %, source: estimate }
          low-flow:
            about: Low-flow shower heads and aerators
            set: { water.showers.flow: 6.5 L/min, water.basins.flow: 3.5 L/min }
            cost: { capex_each: 15 EUR, capex_per: fixture, lifetime: 5 years, source: estimate }

        packages:
          all: [{{kind.Package}}]

        """);

    private static int SolarKw(int capacity) => Math.Max(5, capacity / 30 * 5);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
