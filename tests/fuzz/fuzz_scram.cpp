// SPDX-License-Identifier: GPL-3.0-or-later
// A server's half of a SCRAM exchange. Input: a byte that chooses the hash, then the server's first and final message,
// separated by a zero byte.
#include "core/session/scram.h"

#include <QByteArray>

#include <array>
#include <cstdint>

using namespace mqttscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr int kSlices = 3; // enough for the fewest iterations that are taken, no more than milliseconds
    constexpr std::array kHashes{QCryptographicHash::Sha1, QCryptographicHash::Sha256, QCryptographicHash::Sha512};
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const qsizetype end = input.indexOf('\0');
    ScramClient client(kHashes[data[0] % kHashes.size()], "user", "pencil", "rOprNGfwEbeRWgbNEkqO");
    if (client.takeServerFirst(input.left(end)))
        return 0;
    for (int i = 0; i < kSlices; ++i) {
        if (!client.derive(ScramClient::kFewestIterations / 2))
            continue;
        static_cast<void>(client.finalMessage());
        static_cast<void>(client.verify(end < 0 ? QByteArray() : input.mid(end + 1)));
        break;
    }
    return 0;
}
