// SPDX-License-Identifier: GPL-3.0-or-later
// Tries a connection step by step before the user's eyes: each step with its time, and for a failure what to try next.
#pragma once

#include "core/engine/engineinterface.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QPushButton;

namespace mqttscope
{

class IconLabel;
class PlainLabel;

/// Opened with open(), never nested. Closing it ends the diagnosis.
class DiagnosisDialog : public QDialog
{
    Q_OBJECT
public:
    DiagnosisDialog(EngineInterface &engine, const ConnectionProfile &profile, const ConnectSecrets &secrets,
                    QWidget *parent);
    ~DiagnosisDialog() override;

private:
    struct Row
    {
        IconLabel *icon = nullptr;
        PlainLabel *name = nullptr;
        PlainLabel *state = nullptr;
        PlainLabel *time = nullptr;
    };
    void buildSteps(QGridLayout &grid);
    void start();
    void show(const DiagnosisReport &report);
    using QDialog::show;

    EngineInterface &m_engine;
    ConnectionProfile m_profile;
    ConnectSecrets m_secrets;
    DiagnosisReport m_report;
    quint32 m_number = 0;
    std::array<Row, kDiagnosisSteps.size()> m_rows;
    PlainLabel *m_cause;
    PlainLabel *m_advice;
    QPushButton *m_again;
    QPushButton *m_copy;
};

}
