using System.Globalization;
using Sim.Engine.Climate;

namespace Sim.Cli.Commands;

/// <summary>What a first scenario of one kind of centre writes in its own way.</summary>
/// <param name="What">The kind in words.</param>
/// <param name="Buildings">The map of buildings, and of their heat network if there is one.</param>
/// <param name="Supply">Hot water, electricity, water, waste and services.</param>
/// <param name="FuelPrices">Prices of the fuels it burns, each a line below prices.</param>
/// <param name="FixedCosts">Labelled lines of cost; empty where there are none.</param>
/// <param name="Options">Measures of this kind alone, each below options.</param>
/// <param name="Package">Names of all measures of the package.</param>
internal sealed record StarterKind(string What, string Buildings, string Supply, string FuelPrices, string FixedCosts, string Options, string Package)
{
    /// <summary>The parts of a kind at a place and a capacity.</summary>
    public static StarterKind Of(PlaceNormals place, CentreKind kind, int capacity) => kind switch
    {
        CentreKind.ContainerCentre => StarterContainers.Of(capacity),
        CentreKind.Dormitory => StarterDormitory.Of(place, capacity),
        _ => StarterTents.Of(capacity),
    };

    /// <summary>Units for a capacity, each with as many people.</summary>
    public static int Units(int capacity, int people) => Math.Max(1, (capacity + people - 1) / people);

    /// <summary>People of a unit, so that the beds of all units together are the capacity, to within the 5 % that a check allows.</summary>
    public static string PerUnit(int capacity, int people)
    {
        int units = Units(capacity, people);
        double each = units * people <= 1.04 * capacity ? people : Math.Round((double)capacity / units, 2);
        return each.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>A power at so much for each bed and 30 kW, rounded up to 10 kW.</summary>
    public static int PowerKw(double perBedKw, int capacity) => (int)Math.Ceiling((perBedKw * capacity + 30) / 10) * 10;

    /// <summary>Sanitary containers, one for 40 beds.</summary>
    public static string Sanitary(int capacity) => Text($"""
          sanitary:
            units: {Units(capacity, 40)}                         # assumed: one container for 40 beds
            shell: {"{"} window_area: 0.5 m2 {"}"}
            heating: electric-radiators
            setpoint: {"{"} day: 18 C, night: 16 C {"}"}
        """);

    /// <summary>Text without a culture.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
