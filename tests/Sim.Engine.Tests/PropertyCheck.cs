using System.Globalization;
using FsCheck;

namespace Sim.Engine.Tests;

/// <summary>How properties are tried.</summary>
internal static class PropertyCheck
{
    private const string Variable = "SIM_PROPERTY_TIMES";

    // A suite that is red for one is red for all: its cases are the same in every run. Those who hunt ask for others, and more.
    private static readonly int? Times =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out int times) && times > 0 ? times : null;

    /// <summary>Fails with the first case found for which the property does not hold.</summary>
    public static void Holds(this Property property, int cases = 100) =>
        property.Check(Times is int more
            ? Config.QuickThrowOnFailure.WithMaxTest(cases * more)
            : Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20260101, 1));
}
