// SPDX-License-Identifier: GPL-3.0-or-later
// ingest.rate: the whole program with its window takes messages from a loopback source that sends as fast as it is
// read; against mosquitto_sub and against a bare read-and-count loop taking the same. ingest.gap_p99: how long the
// user interface's event loop was away meanwhile.
#include "tests/bench/bareloop.h"
#include "tests/bench/figures.h"
#include "tests/bench/ingestsource.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace mqttscope;
using namespace mqttscope::bench;

namespace
{

constexpr int kRounds = 3;

struct ProgramRun
{
    double rate = 0; ///< messages per second; 0 = failed
    double gapP99Ms = 0;
};

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Runs to the end, output thrown away.
int run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(120'000) ? process.exitCode() : -1;
}

double rateOf(IngestSource &source) { return kIngestMessages / source.seconds(5'000).value_or(1e12); }

ProgramRun runProgram(const QString &program, IngestSource &source)
{
    const QTemporaryDir home;
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    const QString stats = home.filePath(QStringLiteral("stats.json"));
    const int code = run(program,
                         {QStringLiteral("--connect"), QStringLiteral("mqtt://127.0.0.1:%1").arg(source.port()),
                          QStringLiteral("--subscribe"), QStringLiteral("#"), QStringLiteral("--page"),
                          QStringLiteral("topics"), QStringLiteral("--quit-after-messages"),
                          QString::number(kIngestMessages), QStringLiteral("--stats-json"), stats});
    const QJsonObject figures = readJson(stats);
    const auto number = [&figures](const char *key) { return figures.value(QLatin1String(key)).toDouble(); };
    const bool isExact
        = number("seen") >= kIngestMessages && number("seen") == number("kept") + number("evicted") + number("dropped");
    if (code != 0 || !isExact) {
        std::fprintf(stderr, "ingest: exit code %d, seen %.0f = kept %.0f + evicted %.0f + dropped %.0f?\n", code,
                     number("seen"), number("kept"), number("evicted"), number("dropped"));
        return {};
    }
    if (number("dropped") > 0)
        std::fprintf(stderr, "ingest: %.0f of %.0f were dropped and counted\n", number("dropped"), number("seen"));
    return {rateOf(source), number("uiGapP99Ms")};
}

}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // of the program measured
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption program(QStringLiteral("program"), QStringLiteral("The program to measure."),
                                     QStringLiteral("path"), QStringLiteral("build/release/app/mqttscope"));
    const QCommandLineOption asSource(QStringLiteral("source"));
    const QCommandLineOption asBareLoop(QStringLiteral("bare"), QString(), QStringLiteral("port"));
    parser.addOptions({program, asSource, asBareLoop});
    parser.process(app);
    if (parser.isSet(asSource))
        return runIngestSource();
    if (parser.isSet(asBareLoop))
        return runBareLoop(parser.value(asBareLoop).toUShort(), kIngestMessages);

    IngestSource source;
    const QString port = QString::number(source.port());
    std::vector<double> ours;
    std::vector<double> gaps;
    std::vector<double> mosquitto;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        const ProgramRun result = runProgram(parser.value(program), source);
        if (result.rate == 0)
            return 1;
        ours.push_back(result.rate);
        gaps.push_back(result.gapP99Ms);
        run(QStringLiteral("mosquitto_sub"),
            {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), port, QStringLiteral("-t"),
             QStringLiteral("#"), QStringLiteral("-C"), QString::number(kIngestMessages)});
        mosquitto.push_back(rateOf(source));
        run(QCoreApplication::applicationFilePath(), {QStringLiteral("--bare"), port});
        bare.push_back(rateOf(source));
    }
    const double rate = median(ours);
    printFigure("ingest.rate", rate, "msg/s", "mosquitto_sub", rate / median(mosquitto));
    printFigure("ingest.rate", rate, "msg/s", "bare-loop", rate / median(bare));
    printFigure("ingest.gap_p99", median(gaps), "ms", "33-ms", median(gaps) / 33);
    return 0;
}
