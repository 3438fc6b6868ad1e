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
    /// <summary>Fuel of the hour from the net energy burnt, kWh.</summary>
    /// <param name="kwhPerUnit">What a unit of each carrier holds (<see cref="FuelEnergy.KwhPerUnits"/>).</param>
    /// <param name="kwhByCarrier">Net energy burnt, in the order of <see cref="Carrier"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FuelHour Of(ReadOnlySpan<double> kwhPerUnit, ReadOnlySpan<double> kwhByCarrier)
    {
        ReadOnlySpan<double> kwh = kwhByCarrier[..((int)Carrier.Logs + 1)], perUnit = kwhPerUnit[..((int)Carrier.Logs + 1)];
        return new(
            Units(kwh[(int)Carrier.HeatingOil], perUnit[(int)Carrier.HeatingOil]),
            Units(kwh[(int)Carrier.Diesel], perUnit[(int)Carrier.Diesel]),
            Units(kwh[(int)Carrier.Lpg], perUnit[(int)Carrier.Lpg]),
            kwh[(int)Carrier.NaturalGas],
            Units(kwh[(int)Carrier.Pellets], perUnit[(int)Carrier.Pellets]),
            Units(kwh[(int)Carrier.Logs], perUnit[(int)Carrier.Logs]));
    }

    // Most sites burn one or two of them: the others are not worth a division.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Units(double kwh, double kwhPerUnit) => kwh == 0 ? 0 : kwh / kwhPerUnit;
}
