using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Fuel burnt in an hour, in the units in which it is bought; heat and emissions are declared where they arise.</summary>
public readonly record struct FuelHour(
    [Output("L", "Heating oil")] double HeatingOilL,
    [Output("L", "Diesel")] double DieselL,
    [Output("L", "LPG")] double LpgL,
    [Output("kWh", "Natural gas")] double NaturalGasKwh,
    [Output("kg", "Pellets")] double PelletsKg,
    [Output("kg", "Logs")] double LogsKg)
{
    /// <summary>Fuel of the hour from the net energy burnt, a span in the order of <see cref="Carrier"/>, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FuelHour Of(FuelEnergy energy, ReadOnlySpan<double> kwhByCarrier) => new(
        Of(kwhByCarrier[(int)Carrier.HeatingOil], energy.HeatingOilKwhPerL),
        Of(kwhByCarrier[(int)Carrier.Diesel], energy.DieselKwhPerL),
        Of(kwhByCarrier[(int)Carrier.Lpg], energy.LpgKwhPerL),
        kwhByCarrier[(int)Carrier.NaturalGas],
        Of(kwhByCarrier[(int)Carrier.Pellets], energy.PelletsKwhPerKg),
        Of(kwhByCarrier[(int)Carrier.Logs], energy.LogsKwhPerKg));

    // Most fuels are not burnt at all, and a comparison costs less than a division.
    private static double Of(double kwh, double kwhPerUnit) => kwh == 0 ? 0 : kwh / kwhPerUnit;
}
