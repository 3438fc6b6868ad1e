namespace Sim.Engine.Electricity;

/// <summary>A generator in numbers.</summary>
/// <param name="RatedKw">Rated power.</param>
/// <param name="MinKw">Least load.</param>
/// <param name="IdleLPerKwh">F0: L/h per kW of rated power.</param>
/// <param name="LoadLPerKwh">F1: L/h per kW of output.</param>
/// <param name="CycleCharging">Whether it charges the battery once it runs.</param>
/// <param name="Prime">Whether it may run while the grid is up.</param>
public readonly record struct GeneratorPlan(
    double RatedKw, double MinKw, double IdleLPerKwh, double LoadLPerKwh, bool CycleCharging, bool Prime);
