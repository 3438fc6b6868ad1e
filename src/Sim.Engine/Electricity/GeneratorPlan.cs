namespace Sim.Engine.Electricity;

/// <summary>A generator in numbers, of one set or of several equal ones.</summary>
/// <param name="RatedKw">Rated power of all sets.</param>
/// <param name="MinKw">Least load, with all sets running.</param>
/// <param name="IdleLPerKwh">F0: L/h per kW of rated power.</param>
/// <param name="LoadLPerKwh">F1: L/h per kW of output.</param>
/// <param name="CycleCharging">Whether it charges the battery once it runs.</param>
/// <param name="Prime">Whether it may run while the grid is up.</param>
/// <param name="Sets">Number of sets among which the rated power is divided.</param>
public readonly record struct GeneratorPlan(
    double RatedKw, double MinKw, double IdleLPerKwh, double LoadLPerKwh, bool CycleCharging, bool Prime, int Sets = 1)
{
    // What rounding adds to a load starts no further set.
    private const double Rounding = 1e-9;

    /// <summary>
    /// The sets that run for a load: as few as can carry it, at least one; the others stand by. Load demand mode of paralleling
    /// controls (Cummins Power Generation 2010, "T-030: Liquid-cooled generator set application manual"); HOMER likewise runs
    /// only the sets that the load needs.
    /// </summary>
    /// <param name="loadKw">What the sets have to give, kW.</param>
    public GeneratorPlan For(double loadKw) =>
        Sets == 1 ? this : Of(Math.Clamp((int)Math.Ceiling(loadKw * Sets / RatedKw * (1 - Rounding)), 1, Sets));

    /// <summary>The same with only some of its sets.</summary>
    internal GeneratorPlan Of(int sets) => this with { RatedKw = RatedKw * sets / Sets, MinKw = MinKw * sets / Sets, Sets = sets };
}
