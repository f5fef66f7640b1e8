// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the golden packets as a seed corpus: `fuzz_corpus FOLDER` fills FOLDER/frames (for fuzz_decode, fuzz_dissect)
// and FOLDER/streams (for fuzz_framer).
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/goldenpackets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr qsizetype kLargest = 4096; // large seeds slow the fuzzer down and teach it nothing

bool write(const QDir &folder, int number, const QByteArray &bytes)
{
    QFile file(folder.filePath(QStringLiteral("golden-%1").arg(number, 4, 10, QLatin1Char('0'))));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_corpus FOLDER\n");
        return 64;
    }
    const QDir base(QFile::decodeName(argv[1]));
    const QDir frames(base.filePath(QStringLiteral("frames")));
    const QDir streams(base.filePath(QStringLiteral("streams")));
    bool isWritten = frames.mkpath(QStringLiteral(".")) && streams.mkpath(QStringLiteral("."));
    int number = 0;
    for (const GoldenPacket &golden : goldenPackets())
        if (golden.frame.size() <= kLargest)
            isWritten = isWritten
                && write(frames, ++number, FuzzInput{golden.version, golden.direction, golden.frame}.toBytes());
    for (const GoldenStream &stream : goldenStreams()) {
        QByteArray bytes;
        for (const GoldenStream::Step &step : stream.steps)
            bytes += step.frame;
        isWritten = isWritten
            && write(streams, ++number,
                     FuzzInput{ProtocolVersion::Unknown, stream.steps.first().direction, bytes}.toBytes());
    }
    std::printf("%d seeds\n", number);
    return isWritten ? 0 : 1;
}
