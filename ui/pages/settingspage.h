// SPDX-License-Identifier: GPL-3.0-or-later
// Language, look, capture budget, about. What is changed holds at once; there is no OK button.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QGridLayout;
class QSpinBox;
class QVBoxLayout;

namespace mqttscope
{

class CaptureStore;
class PlainLabel;
class UiState;

class SettingsPage : public Surface
{
    Q_OBJECT
public:
    SettingsPage(Theme &theme, UiState &state, CaptureStore &capture, QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString &language);
    void textSizeChosen();
    void motionChosen(bool isReduced);

private:
    QGridLayout *addCard(QVBoxLayout &column, const QString &title);
    /// @return the words about the field's meaning
    PlainLabel *addRow(QGridLayout &grid, const QString &label, QWidget *field, const QString &meaning);
    void addLookCard(QVBoxLayout &column);
    void addCaptureCard(QVBoxLayout &column);
    [[nodiscard]] QString budgetMeaning(int mebibytes) const;
    void addAboutCard(QVBoxLayout &column);

    Theme &m_theme;
    UiState &m_state;
    CaptureStore &m_capture;
};

}
